import type { ReactNode } from 'react'

const icon = (drawing: ReactNode) => () => (
  <svg
    viewBox="0 0 24 24"
    width="1.375em"
    height="1.375em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {drawing}
  </svg>
)

export const SunIcon = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
  </>,
)
export const MoonIcon = icon(<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />)
export const PenIcon = icon(
  <>
    <path d="M4 20l1-4L16.5 4.5a1.5 1.5 0 0 1 2.1 0l.9.9a1.5 1.5 0 0 1 0 2.1L8 19l-4 1z" />
    <path d="M14 7l3 3" />
  </>,
)
export const PathIcon = icon(
  <>
    <circle cx="6" cy="5" r="2" />
    <circle cx="6" cy="19" r="2" />
    <path d="M6 7v10M11 5h9M11 12h7M11 19h9" />
  </>,
)
export const SearchIcon = icon(
  <>
    <circle cx="10.5" cy="10.5" r="6" />
    <path d="M15 15l5 5" />
  </>,
)
export const ForwardIcon = icon(<path d="M9 5l7 7-7 7" />)
export const BackIcon = icon(<path d="M15 5l-7 7 7 7" />)
export const CheckIcon = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />)
export const WarningIcon = icon(
  <>
    <path d="M12 4 2.8 20h18.4L12 4z" />
    <path d="M12 10v4.5M12 17.3v.1" />
  </>,
)
export const CameraIcon = icon(
  <>
    <path d="M4 8h3l1.5-2.5h7L17 8h3v11H4z" />
    <circle cx="12" cy="13" r="3.5" />
  </>,
)
export const FileIcon = icon(
  <>
    <path d="M6 3h8l5 5v13H6z" />
    <path d="M14 3v5h5" />
  </>,
)
export const ClockIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3.5 2" />
  </>,
)
export const MessageIcon = icon(<path d="M4 5h16v11h-9l-4 3.5V16H4z" />)
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />)
