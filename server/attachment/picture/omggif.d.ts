/** What is used of a package that says nothing of its types. */
declare module 'omggif' {
  export class GifReader {
    constructor(content: Uint8Array)
    readonly width: number
    readonly height: number
    /** Draws a frame into four bytes for each dot. */
    decodeAndBlitFrameRGBA(frame: number, pixels: Uint8Array): void
  }
}
