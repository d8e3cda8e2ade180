/** The register is no longer what it was when the rows were checked: nothing of them may be written. */
export class RegisterChanged extends Error {
  constructor() {
    super('the register changed since the rows were checked');
    this.name = 'RegisterChanged';
  }
}
