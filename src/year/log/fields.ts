/** Of a longer field only so many bytes are kept: nothing that is asked for comes near. */
const kept = 16_384;

/** Cuts chunks of bytes, however they were cut before, into the fields that end with NUL in them. */
export class FieldReader {
  /** What of a field came before its end. */
  private begun: Uint8Array[] = [];
  private begunBytes = 0;

  constructor(private readonly onField: (field: Uint8Array) => void) {}

  /** The fields given on stand in `chunk`, where they can: whoever keeps one copies it. */
  read(chunk: Uint8Array): void {
    let at = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, at)) {
      const rest = chunk.subarray(at, Math.min(end, at + kept));
      this.onField(this.begun.length === 0 ? rest : this.whole(rest));
      at = end + 1;
    }
    if (at < chunk.length && this.begunBytes < kept) {
      const piece = chunk.slice(at, at + kept - this.begunBytes);
      this.begun.push(piece);
      this.begunBytes += piece.length;
    }
  }

  private whole(rest: Uint8Array): Uint8Array {
    const field = new Uint8Array(Math.min(kept, this.begunBytes + rest.length));
    let at = 0;
    for (const piece of [...this.begun, rest]) {
      field.set(piece.subarray(0, field.length - at), at);
      at += piece.length;
    }
    this.begun = [];
    this.begunBytes = 0;
    return field;
  }
}
