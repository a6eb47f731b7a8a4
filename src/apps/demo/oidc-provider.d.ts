/** The small part of oidc-provider 9 that the stand-in uses; the package ships no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface ContexteKoa {
    body: unknown
    type: string
    status: number
  }

  export interface DetailsInteraction {
    readonly uid: string
    readonly params: Readonly<Record<string, unknown>>
    readonly prompt: { readonly name: string }
  }

  export class Grant {
    constructor(porteur: { accountId: string; clientId: string })
    addOIDCScope(scope: string): void
    addOIDCClaims(claims: readonly string[]): void
    save(): Promise<string>
  }

  export default class Provider {
    constructor(emetteur: string, configuration: object)
    readonly Grant: typeof Grant
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<DetailsInteraction>
    interactionFinished(
      req: IncomingMessage,
      res: ServerResponse,
      resultat: object,
      options?: { mergeWithLastSubmission: boolean },
    ): Promise<void>
    on(evenement: string, suite: (...a: unknown[]) => void): void
  }

  export const interactionPolicy: {
    Check: new (
      raison: string,
      description: string,
      verifier: (ctx: { oidc: { result?: { login?: unknown } } }) => boolean,
    ) => object
    base(): { get(nom: string): { checks: { add(verification: object): void } } }
  }
}
