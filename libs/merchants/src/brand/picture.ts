/** What a picture's own bytes say, with nothing beside the picture left in them. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}
