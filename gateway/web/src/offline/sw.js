// The service worker: opens Trame where there is no network, once it was opened where there was one. It keeps the page
// itself and nothing that anybody has to be signed in for: what an entry needs is kept by the page, for its person. The
// build puts the names of the files in.
const FILES = ['/* files of the page */'];
const PAGE = `trame-page-${FILES.join()
  .split('')
  .reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7)}`;
const LOGO = '/trame.svg';
/** Never touched, navigations included: what the services say, and the way to the sign-in page and back. */
const NOT_OURS = ['/api/', '/open/', '/oauth2/', '/login/', '/logout', '/actuator/'];
const AWAY = [502, 503, 504];
const PATIENCE_MS = 4000;
const ANYHOW = { ignoreVary: true };

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(PAGE).then((cache) => cache.addAll(['/', LOGO, ...FILES])));
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('trame-') && name !== PAGE;
  const tidy = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(tidy.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (NOT_OURS.some((beginning) => pathname.startsWith(beginning))) return;
  if (request.mode === 'navigate') event.respondWith(newest(request));
  else if (pathname === LOGO || pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

/** The page from the network, and kept; as it was kept last when nobody answers in time. */
async function newest(request) {
  const cache = await caches.open(PAGE);
  const before = await cache.match('/', ANYHOW);
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put('/', answer.clone());
    return answer;
  });
  if (!before) return asked;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([asked.catch(() => undefined), late]);
  return answer && !AWAY.includes(answer.status) ? answer : before;
}

/** Files with a hash in their name never change. */
async function kept(request) {
  const before = await caches.match(request, ANYHOW);
  if (before) return before;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(PAGE)).put(request, answer.clone());
  return answer;
}
