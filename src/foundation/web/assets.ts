/** The built files of the browser, as pages refer to them. */
export interface Assets {
  /** Addresses, with a hash of the content in the name. */
  readonly stylesheet: string;
  readonly script: string;
  readonly font: string;
  readonly icon: string;
  /** The files themselves by address. */
  readonly files: ReadonlyMap<string, AssetFile>;
}

export interface AssetFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}
