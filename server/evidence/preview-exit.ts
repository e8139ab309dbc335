/** How the preview process says what is wrong with a picture. */
export const PREVIEW_EXIT = { FILE_DAMAGED: 64, PICTURE_TOO_LARGE: 65 } as const
