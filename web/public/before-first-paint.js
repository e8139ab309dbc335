// Loaded before anything is drawn, so that language, type size and light or dark never jump.
;(() => {
  const root = document.documentElement
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const asked = new URLSearchParams(location.search).get('lang')
  const language = asked === 'en' || asked === 'zh-CN' ? asked : read('weijian.language')
  root.lang = language === 'en' ? 'en' : 'zh-CN'
  if (read('weijian.elder') === 'on') root.dataset.elder = 'on'
  const scheme = read('weijian.scheme')
  const dark = scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.mantineColorScheme = dark ? 'dark' : 'light'
})()
