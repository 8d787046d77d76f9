// Saves each answer as it is given. An answer that the server has not acknowledged stays in local storage and is sent
// again, from whichever page of the attempt is open. Without this script the form does the same on "Save and continue".

const ICONS = {
  saving: '<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none"/>',
  saved: '<path d="M2.5 8.5l3.5 3.5 7.5-8"/>',
  trouble: '<path d="M8 1.8L15 14H1zM8 6.3v3.6M8 12v.1"/>',
};
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;

const form = document.querySelector('#question') ?? document.querySelector('#submit');
const attempt = form.dataset.attempt;
const token = form.elements.form.value;
const status = document.querySelector('#save-status');
const told = document.querySelector('#told');
const here = crypto.randomUUID?.() ?? String(Math.random());
const others = 'BroadcastChannel' in window ? new BroadcastChannel('assay ' + attempt) : null;
const kept = `assay ${attempt} `;

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.innerHTML = ICONS[name];
  return svg;
}

function say(name, words) {
  if (status.textContent.trim() === words) return;
  status.classList.toggle('stop', name === 'trouble');
  status.replaceChildren(icon(name), ' ' + words);
}

function tell(strong, words, tone = 'warn') {
  const note = document.createElement('div');
  note.className = 'note ' + tone;
  const text = document.createElement('p');
  const first = document.createElement('strong');
  first.textContent = strong;
  text.append(first, ' ' + words);
  const body = document.createElement('div');
  body.append(text);
  note.append(icon('trouble'), body);
  told.replaceChildren(note);
}

function clock(at) {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
}

// Local storage may be full or forbidden; then answers are still sent, only not kept across a closed page.
const store = {
  put(slot, answer) {
    try { localStorage.setItem(kept + slot, JSON.stringify(answer)); } catch { memory.set(slot, answer); }
  },
  get(slot) {
    try {
      const text = localStorage.getItem(kept + slot);
      return text ? JSON.parse(text) : memory.get(slot);
    } catch { return memory.get(slot); }
  },
  drop(slot, revision) {
    const answer = this.get(slot);
    if (answer && answer.revision > revision) return;
    memory.delete(slot);
    try { localStorage.removeItem(kept + slot); } catch { /* nothing was kept there */ }
  },
  slots() {
    const slots = new Set(memory.keys());
    try {
      for (let i = 0; i < localStorage.length; i++) {
        const key = localStorage.key(i);
        if (key.startsWith(kept)) slots.add(Number(key.slice(kept.length)));
      }
    } catch { /* memory is all there is */ }
    return [...slots];
  },
};
const memory = new Map();

// --- sending ---------------------------------------------------------------------------------------------------

let sending = false;
let wait = FIRST_WAIT;
let timer = 0;
let ended = false;

async function sendAll() {
  if (sending || ended) return;
  sending = true;
  clearTimeout(timer);
  let failed = false;
  try {
    for (let slots = store.slots(); slots.length > 0 && !failed && !ended; slots = store.slots()) {
      for (const slot of slots) {
        if (!await send(slot, store.get(slot))) { failed = true; break; }
      }
    }
  } finally {
    sending = false;
  }
  if (failed && !ended) {
    say('trouble', navigator.onLine === false ? 'Not saved, you are offline. We keep trying' : 'Not saved, we keep trying');
    timer = setTimeout(sendAll, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  } else {
    wait = FIRST_WAIT;
  }
}

// Answers whether this slot is settled: saved, or not to be sent again.
async function send(slot, answer) {
  if (!answer) return true;
  say('saving', 'Saving');
  let reply;
  try {
    reply = await fetch(`${attempt}/answers/${slot}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'X-Assay-Form': token },
      body: JSON.stringify(answer),
      credentials: 'same-origin',
      keepalive: true,
    });
  } catch {
    return false;
  }
  if (reply.status === 200) return saved(slot, await reply.json());
  if (reply.status === 409) return conflict(slot, answer, await reply.json());
  if (reply.status === 403 || reply.status === 404) {
    ended = true;
    say('trouble', 'Not saved');
    tell('This page is too old to save.', 'Your answer is kept on this device. Reload the page and it is sent.', 'stop');
    return true;
  }
  if (reply.status === 400) {
    store.drop(slot, answer.revision);
    say('trouble', 'Not saved: this answer cannot be read');
    return true;
  }
  return false;
}

function saved(slot, outcome) {
  store.drop(slot, outcome.revision);
  say('saved', 'Saved ' + clock(outcome.at));
  others?.postMessage({ from: here, slot, revision: outcome.revision });
  return true;
}

function conflict(slot, answer, outcome) {
  store.drop(slot, Math.max(answer.revision, outcome.revision ?? 0));
  if (outcome.outcome === 'closed') {
    ended = true;
    say('trouble', 'Not saved');
    tell('This attempt was submitted.', 'Nothing more is saved. Reload the page to see the result.', 'stop');
  } else if (form.id === 'question' && Number(form.dataset.slot) === slot) {
    show(outcome);
    say('saved', 'Newer answer loaded');
    tell('You answered this question elsewhere.', 'Another tab or device saved a newer answer. It is shown now.');
  }
  return true;
}

// --- the question on this page -----------------------------------------------------------------------------------

let revision = Number(form.dataset.revision ?? 0);
let answeredElsewhere = 0;

function given() {
  const entered = form.elements.entered;
  const flagged = form.elements.flagged.value === 'true';
  if (entered) return { entered: entered.value.trim(), flagged };
  const places = lists();
  if (places.length > 0) {
    const placed = places.map((list) => list.value);
    return { placed: placed.some((id) => id) ? placed : [], flagged };
  }
  const chosen = [...form.querySelectorAll('[name=chosen]:checked')].map((box) => box.value);
  return { chosen, flagged };
}

// Gaps stand before the form in the text, so they are looked for by its name.
function lists() {
  return [...document.querySelectorAll('select[name=placed]')];
}

function isAnswered(answer) {
  if (answer.entered !== undefined) return answer.entered !== '';
  if (answer.placed) {
    const once = form.dataset.kind !== 'order' || new Set(answer.placed).size === answer.placed.length;
    return answer.placed.length > 0 && once && answer.placed.every((id) => id);
  }
  if (form.dataset.kind === 'several') return answer.chosen.length > 0;
  return answer.chosen.length === (form.dataset.kind === 'two' ? 2 : 1);
}

function count() {
  const line = document.querySelector('#chosen-count');
  const answer = given();
  if (line && answer.chosen) {
    const n = answer.chosen.length;
    line.textContent = n > 2 ? `Choose two. ${n} are chosen: take ${n - 2} back.` : `Choose two. ${n} of 2 chosen.`;
  }
  const bar = document.querySelector('progress');
  const total = answeredElsewhere + (isAnswered(answer) ? 1 : 0);
  bar.value = total;
  bar.textContent = `${total} of ${bar.max}`;
  document.querySelector('#answered').textContent = String(total);
}

function show(answer) {
  revision = Math.max(revision, answer.revision);
  form.elements.revision.value = String(revision + 1);
  form.elements.flagged.value = String(answer.flagged);
  if (form.elements.entered) form.elements.entered.value = answer.entered ?? '';
  lists().forEach((list, place) => { list.value = answer.placed?.[place] ?? ''; });
  for (const box of form.querySelectorAll('[name=chosen]')) box.checked = (answer.chosen ?? []).includes(box.value);
  showFlag(answer.flagged);
  count();
}

function showFlag(flagged) {
  const button = form.querySelector('[aria-pressed]');
  button.setAttribute('aria-pressed', String(flagged));
  button.value = flagged ? 'unflag' : 'flag';
  button.querySelector('span').textContent = flagged ? 'Flagged to come back to' : 'Flag to come back to';
}

function changed() {
  revision += 1;
  const answer = { revision, ...given() };
  form.elements.revision.value = String(revision + 1);
  store.put(Number(form.dataset.slot), answer);
  count();
  sendAll();
}

function startQuestion() {
  const slot = Number(form.dataset.slot);
  answeredElsewhere = Number(document.querySelector('progress').value) - (isAnswered(given()) ? 1 : 0);
  const unsent = store.get(slot);
  if (unsent && unsent.revision > revision) show(unsent);
  else if (unsent) store.drop(slot, revision);

  let typing = 0;
  form.addEventListener('change', () => { clearTimeout(typing); changed(); });
  for (const list of lists()) if (!form.contains(list)) list.addEventListener('change', changed);
  form.addEventListener('input', (event) => {
    if (event.target.name !== 'entered') return;
    clearTimeout(typing);
    typing = setTimeout(changed, 800);
  });
  form.querySelector('[aria-pressed]').addEventListener('click', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    form.elements.flagged.value = String(form.elements.flagged.value !== 'true');
    showFlag(form.elements.flagged.value === 'true');
    changed();
  });
  // What is saved already need not be sent by the form again. Else the form saves what it sends, and the copy stays until
  // some page hears that it, or a newer answer, is on disk.
  form.addEventListener('submit', (event) => {
    clearTimeout(typing);
    if (!store.get(slot) && !sending && !form.elements.entered) {
      event.preventDefault();
      location.assign(form.dataset.next);
      return;
    }
    ended = true;
    store.put(slot, { revision: Number(form.elements.revision.value), ...given() });
  });
  others?.addEventListener('message', ({ data }) => {
    if (data.from === here || data.slot !== slot || !(data.revision > revision)) return;
    // What is answered here from now on is newer than that.
    revision = data.revision;
    form.elements.revision.value = String(revision + 1);
    tell('You answered this question in another tab.', 'The newest answer stands. Reload this page to see it.');
  });
  others?.postMessage({ from: here, slot, hello: true });
  others?.addEventListener('message', ({ data }) => {
    if (data.hello && data.from !== here && data.slot === slot) {
      tell('This question is open in another tab too.', 'You can answer in either; the newest answer stands.');
    }
  });
}

// --- before submitting -------------------------------------------------------------------------------------------

function startSubmit() {
  form.addEventListener('submit', async (event) => {
    if (store.slots().length === 0) return;
    event.preventDefault();
    await sendAll();
    if (store.slots().length === 0) form.requestSubmit();
    else tell('Some answers are not saved yet.', 'They are kept on this device. Submit again when the page says they are saved.', 'stop');
  });
}

if (form.id === 'question') startQuestion(); else startSubmit();
addEventListener('online', () => { wait = FIRST_WAIT; sendAll(); });
addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
if (store.slots().length > 0) sendAll();
