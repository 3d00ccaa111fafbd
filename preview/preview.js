// Put into each page by `milepost serve`: follows what is saved, and shows mistakes over the page. No part of a published site.
(() => {
  'use strict';
  const folder = '/.milepost-preview/';
  const mine = document.currentScript.dataset.site;
  const store = 'milepost-preview';

  // The element with an id that is nearest to the top of the window stays where it is, whatever grew or shrank above it.
  function keepPlace() {
    const near = [...document.querySelectorAll('[id]')]
      .map(element => ({ id: element.id, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0)
      .sort((one, other) => Math.abs(one.box.top) - Math.abs(other.box.top))[0];
    sessionStorage.setItem(store, JSON.stringify({
      path: location.pathname, x: scrollX, y: scrollY, id: near?.id, top: near?.box.top }));
  }

  function returnToPlace() {
    const place = JSON.parse(sessionStorage.getItem(store) ?? 'null');
    sessionStorage.removeItem(store);
    if (place?.path !== location.pathname) return;
    history.scrollRestoration = 'manual';
    const element = place.y > 0 && place.id ? document.getElementById(place.id) : null;
    const y = element ? scrollY + element.getBoundingClientRect().top - place.top : place.y;
    scrollTo({ left: place.x, top: y, behavior: 'instant' });
  }

  const host = document.createElement('milepost-preview');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = folder + 'preview.css';
  const panel = document.createElement('details');
  panel.setAttribute('role', 'region');
  panel.setAttribute('aria-label', 'milepost serve');
  root.append(style, panel);

  function element(name, text, ...children) {
    const made = document.createElement(name);
    if (text !== null) made.textContent = text;
    made.append(...children);
    return made;
  }

  function count(problems, severity) {
    const number = problems.filter(problem => problem.severity === severity).length;
    return number === 0 ? '' : number === 1 ? `1 ${severity}` : `${number} ${severity}s`;
  }

  function item(problem) {
    const place = element('p', `${problem.path}:${problem.line}:${problem.column}`);
    place.className = 'place';
    const parts = [place, element('p', null, element('strong', problem.severity), `: ${problem.message}`)];
    if (problem.source) {
      // One letter is marked, the whole of it where the language composes letters; at the end of a line the place after it.
      const [before, rest] = problem.source;
      const letter = [...new Intl.Segmenter().segment(rest)][0]?.segment ?? ' ';
      parts.push(element('pre', null, element('code', null, before, element('mark', letter), rest.slice(letter.length))));
    }
    if (problem.hint) parts.push(element('p', problem.hint));
    const made = element('li', null, ...parts);
    made.className = problem.severity;
    return made;
  }

  function show(problems) {
    const errors = count(problems, 'error');
    const counts = [errors, count(problems, 'warning')].filter(Boolean).join(', ');
    panel.replaceChildren(
      element('summary', errors ? `${counts}: this is the last good page` : counts),
      element('ol', null, ...problems.map(item)));
    panel.className = errors ? 'error' : 'warning';
    panel.open = errors !== '';
    panel.hidden = problems.length === 0;
  }

  function lost() {
    panel.replaceChildren(element('summary', 'milepost serve has ended; this page follows again when it runs'));
    panel.className = 'lost';
    panel.open = panel.hidden = false;
  }

  const pause = time => new Promise(resolve => setTimeout(resolve, time));

  // A browser keeps few connections to a host, so a tab that nobody sees holds none.
  const seen = () => new Promise(resolve => {
    if (!document.hidden) return resolve();
    document.addEventListener('visibilitychange', resolve, { once: true });
  });

  async function follow() {
    let version = '';
    for (;;) {
      await seen();
      try {
        const answer = await fetch(`${folder}state?since=${encodeURIComponent(version)}`, { cache: 'no-store' });
        if (!answer.ok) throw new Error(answer.statusText);
        const state = await answer.json();
        if (state.site !== mine) {
          keepPlace();
          location.reload();
          return;
        }
        if (state.version !== version) show(state.problems);
        version = state.version;
      } catch {
        lost();
        version = '';
        await pause(1000);
      }
    }
  }

  panel.hidden = true;
  document.body.append(host);
  returnToPlace();
  follow();
})();
