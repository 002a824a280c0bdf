/**
 * The beginning of jixiao's part of a note, in any host and whatever language the face has. A host that keeps notes
 * as comments, which have an author, goes by it to leave other people's comments alone.
 */
export const NOTE_MARK = '【绩效目标助手】';
