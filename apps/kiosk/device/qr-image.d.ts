declare module 'qr-image' {
  /** Rows of dark (1) and light (0) modules. */
  export function matrix(content: string, correctionLevel: 'L' | 'M' | 'Q' | 'H'): number[][];
}
