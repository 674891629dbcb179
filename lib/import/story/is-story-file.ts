/** Whether a file is a story in HTML or Word, or an archive with one, known from its name. */
export function isStoryFile(file: string): boolean {
  return /\.(?:html?|xhtml|docx|zip)$/i.test(file)
}

/** Whether a file is a story in a form that nothing here reads. */
export function isOtherFormat(file: string): boolean {
  return /\.(?:doc|docm|dotx?|rtf|odt|pages|pdf|epub|mht|mhtml|pptx?|xlsx?)$/i.test(file)
}
