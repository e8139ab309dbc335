/** An address somebody else gave. Only ordinary web addresses become links, opened without telling them where from. */
export const OutsideLink = ({ url }: { url: string }) =>
  /^https?:\/\//i.test(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {url}
    </a>
  ) : (
    <span>{url}</span>
  )
