/** Hands a file made in the page to the browser. */

export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn; keeping the address would keep the text in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
