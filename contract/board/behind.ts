export { type Behind, behindText, readBehind } from '#domain/board/behind.ts'
