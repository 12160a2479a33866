import { Injectable } from '@nestjs/common';

/** Whether the server was told to stop, so that whoever asks for its health sends no more requests. */
@Injectable()
export class Stopping {
  #begun = false;

  begin(): void {
    this.#begun = true;
  }

  get begun(): boolean {
    return this.#begun;
  }
}
