// The service worker: opens Trame where there is no network, once it was opened where there was one. It keeps the page
// itself and the five lists without which no entry can be made; never an intervention, never a figure. The build puts
// the names of the files in.
const FILES = ['/* files of the page */'];
const PAGE = `trame-page-${FILES.join()
  .split('')
  .reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7)}`;
const LOGO = '/trame.svg';
const LISTS = 'trame-lists';
const KEPT_LISTS = [
  '/api/staff/employees',
  '/api/staff/teams',
  '/api/directory/territories',
  '/api/directory/places',
  '/api/directory/reference-lists',
];
const AWAY = [502, 503, 504];
const PATIENCE_MS = 4000;
const ANYHOW = { ignoreVary: true };

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(PAGE).then((cache) => cache.addAll(['/', LOGO, ...FILES])));
});

self.addEventListener('activate', (event) => {
  const old = (name) => name.startsWith('trame-') && name !== PAGE && name !== LISTS;
  const tidy = caches.keys().then((names) => Promise.all(names.filter(old).map((name) => caches.delete(name))));
  event.waitUntil(tidy.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (KEPT_LISTS.includes(pathname)) event.respondWith(newest(LISTS, request, pathname));
  else if (pathname.startsWith('/api/')) return;
  else if (request.mode === 'navigate') event.respondWith(newest(PAGE, request, '/'));
  else if (pathname === LOGO || pathname.startsWith('/assets/')) event.respondWith(kept(request));
});

/** From the network, and kept; what was kept last when nobody answers in time. */
async function newest(name, request, key) {
  const cache = await caches.open(name);
  const before = await cache.match(key, ANYHOW);
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(key, answer.clone());
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
