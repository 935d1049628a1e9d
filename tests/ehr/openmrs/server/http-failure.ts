/** Thrown by a handler to answer with a status and a message, in the form of OpenMRS. */
export class HttpFailure extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const notFound = (what: string) => new HttpFailure(404, `Object with given uuid doesn't exist [${what}]`);
