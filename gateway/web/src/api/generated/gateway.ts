/* Made of openapi/gateway.json by npm run generate: changed in the service, never here. */

export type Listener = { purpose: string; readModel: string; service: string; topic: string };

export type Role = { code: string; label: string };

export type Row = { code: string; grants: Record<string, 'NONE' | 'OWN' | 'TEAM' | 'SERVICE' | 'ALL'>; label: string };

export type Session = {
  endsAt: string;
  idleSeconds: number;
  name?: string | null;
  person?: string | null;
  roles: string[];
  service?: string | null;
  team?: string | null;
  teams: string[];
  timeZone: string;
};

export type Table = { listeners: Listener[]; permissions: Row[]; roles: Role[] };

export type WayOut = { location: string };

/** Each operation by its method and path: what it takes and what it answers. */
export interface Operations {
  /** La table des droits de toute l’application */
  'GET /api/rights': {
    query: Record<string, never>;
    body: undefined;
    answer: Table;
  };
  /** Qui est connecté, et jusqu’à quand */
  'GET /api/session': {
    query: Record<string, never>;
    body: undefined;
    answer: Session;
  };
  /** Se déconnecter */
  'POST /api/session/end': {
    query: Record<string, never>;
    body: undefined;
    answer: WayOut;
  };
}
