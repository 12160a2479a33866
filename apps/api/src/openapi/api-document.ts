import { Injectable } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';

/** Holds the interface's description, which is made when all its routes are known. */
@Injectable()
export class ApiDocument {
  #document: OpenAPIObject | undefined;

  publish(document: OpenAPIObject): void {
    this.#document = document;
  }

  read(): OpenAPIObject {
    if (this.#document === undefined) throw new Error('The description was never made');
    return this.#document;
  }
}
