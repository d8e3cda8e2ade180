/** Why somebody who came back from the provider was not let in. */
export type SignInFault =
  /** The person said no, or the provider did. */
  | 'denied'
  /** The provider was not sure enough who it is. */
  | 'assurance'
  /** What came back does not belong to a sign-in that this browser began here. */
  | 'mismatch'
  /** It took too long. */
  | 'expired'
  /** The provider does not answer, or not as it should. */
  | 'unavailable'
  /** The claims lack what is needed to know who it is. */
  | 'incomplete'
  /** Acts for a party without a KvK number that Waaier knows how to read. */
  | 'represented'
  /** The claims hold a BSN. */
  | 'bsn';

/** A sign-in that stopped. Holds nothing about the person. */
export class SignInError extends Error {
  readonly fault: SignInFault;
  /** For who runs the installation: a stable name from the protocol or the library, e.g. `invalid_client`. */
  readonly code: string;

  constructor(fault: SignInFault, code: string = fault) {
    super(fault);
    this.name = 'SignInError';
    this.fault = fault;
    // Whoever makes a browser come back decides what stands in the address: only a name is a name.
    this.code = /^\w{1,60}$/.test(code) ? code : 'unnamed';
  }
}
