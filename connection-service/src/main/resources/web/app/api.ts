/** Calls the API with the session cookie. The extra header tells the service that no other site sent this. */
export interface FieldError { field: string; message: string }

export class ApiError extends Error {
  constructor(readonly status: number, detail: string, readonly errors: FieldError[]) {
    super(detail);
  }
}

export interface Page<T> { items: T[]; next: string | null }

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch('/api/v1' + path, {
    method,
    headers: {'Content-Type': 'application/json', 'X-Requested-With': 'syncline-console'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (answer.status === 401) {
    location.href = '/login';
    throw new ApiError(401, 'logged out', []);
  }
  const text = await answer.text();
  const json = text === '' ? undefined : JSON.parse(text);
  if (!answer.ok) throw new ApiError(answer.status, json?.detail ?? answer.statusText, json?.errors ?? []);
  return json as T;
}

export const get = <T>(path: string) => call<T>('GET', path);
export const post = <T>(path: string, body: unknown = {}) => call<T>('POST', path, body);
export const remove = (path: string) => call<void>('DELETE', path);

/** A value as one part of a path or query. */
export const part = (value: string) => encodeURIComponent(value);

/** A moment as the reader's own clock shows it. */
export const moment = (iso: string | null | undefined) => (iso ? new Date(iso).toLocaleString() : '–');
