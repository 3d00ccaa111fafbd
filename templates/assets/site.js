// What readers with scripts get on top of pages that are complete without: a choice of theme, filters for the
// directory and the commitments, sortable tables, the values of a chart's points, a language switch that keeps the place on the page. No framework, and nothing inline but what is marked; words come from the page, in its language.
(() => {
  "use strict";
  const script = document.currentScript;
  const words = script.dataset;
  const root = document.documentElement;

  // The theme is set before anything is seen, so that nothing flashes: what stands between the marks stands in every page too. A site that
  // shows a chart in a frame may ask for a theme in its address. Private windows may have no store.
  /* first */
  try {
    document.documentElement.dataset.theme = new URLSearchParams(location.search).get("theme") ?? localStorage.theme ?? "";
  } catch {}
  /* later */

  // The page for unknown addresses is shown at any depth, where its relative links lead nowhere. It asks for this script at several
  // depths; the one that is found knows where the site begins. The script may come more than once and answers once.
  if ("found" in root.dataset) return;
  if ("notFound" in root.dataset) {
    root.dataset.found = "";
    const site = new URL("../", script.src);
    const mendLinks = () => {
      for (const name of ["href", "src", "action"]) {
        for (const linked of document.querySelectorAll(`:not(script)[${name}]`)) {
          linked.setAttribute(name, new URL(linked.getAttribute(name), site));
        }
      }
    };
    mendLinks();
    document.addEventListener("DOMContentLoaded", mendLinks);
  }

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const addThemeChoice = () => {
    const select = element("select", { ariaLabel: words.theme });
    for (const [value, label] of [["", words.themeAuto], ["light", words.themeLight], ["dark", words.themeDark]]) {
      select.append(element("option", { value, textContent: label, selected: (root.dataset.theme || "") === value }));
    }
    select.addEventListener("change", () => {
      if (select.value) root.dataset.theme = select.value; else delete root.dataset.theme;
      try { localStorage.setItem("theme", select.value); } catch { /* private mode: forget it */ }
    });
    document.querySelector(".lang ul")?.append(element("li", { className: "theme" }, select));
  };

  // Narrows a page of entries down by words and by choices, each with the number of entries that it would leave. What was chosen is in the
  // address. An entry has a group of choices or several, "role field|role field", and fits if one of them does.
  const makeFilter = (form) => {
    const fold = (text) => text.normalize("NFKC").toLowerCase();
    const entries = [...document.querySelectorAll("[data-entry]")].map((element) => ({
      element, text: fold(`${element.textContent} ${element.dataset.also ?? ""}`),
      groups: element.dataset.entry.split("|").map((group) => group.split(" ").map((values) => values.split(","))),
    }));
    const input = form.querySelector("input");
    const lists = [...form.querySelectorAll("select")];
    const options = lists.flatMap((list, facet) => [...list.options].slice(1).map((option) => ({ option, facet, label: option.text })));
    const status = form.querySelector("[role=status]");
    const clear = form.querySelector("button");
    const search = document.querySelector(".find");
    const fits = (entry, words, chosen) => words.every((word) => entry.text.includes(word))
      && entry.groups.some((group) => chosen.every((value, facet) => !value || group[facet].includes(value)));
    const apply = () => {
      const words = fold(input.value).split(/\s+/).filter(Boolean);
      const chosen = lists.map((list) => list.value);
      const count = (wanted) => entries.filter((entry) => fits(entry, words, wanted)).length;
      const isActive = words.length > 0 || chosen.some(Boolean);
      for (const entry of entries) entry.element.hidden = !fits(entry, words, chosen);
      for (const section of document.querySelectorAll("[data-entries]")) {
        section.hidden = isActive && !section.querySelector("[data-entry]:not([hidden])");
      }
      for (const contents of document.querySelectorAll("main > .toc")) contents.hidden = isActive;
      for (const { option, facet, label } of options) {
        const left = count(chosen.with(facet, option.value));
        option.text = label + form.dataset.open + left + form.dataset.close;
        option.disabled = left === 0 && !option.selected;
      }
      const shown = count(chosen);
      const countOf = (name) => entries.filter(({ element }) => element.localName === name && !element.hidden).length;
      clear.hidden = !isActive;
      const found = { count: shown, rows: countOf("tr"), items: countOf("li") };
      status.textContent = !isActive ? "" : shown ? form.dataset.count.replace(/{(\w+)}/g, (_, name) => found[name]) : form.dataset.advice;
      // The search knows other names and forgives a wrong letter.
      if (!shown && words.length && search) {
        const query = new URLSearchParams({ q: input.value });
        status.append(" ", element("a", { href: `${search.action}?${query}`, textContent: search.innerText.trim() }));
      }
    };
    const keep = () => {
      apply();
      const address = new URL(location);
      address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      try { history.replaceState(null, "", address); } catch { /* some browsers keep the address of a file as it is */ }
    };
    const reset = () => { form.reset(); keep(); };
    // What a link leads to is never left out.
    const showTarget = () => {
      if (!document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("[hidden]")) return;
      reset();
      location.replace(location.hash);
    };
    form.addEventListener("input", (event) => { if (!event.isComposing) keep(); });
    form.addEventListener("compositionend", keep);
    form.addEventListener("submit", (event) => event.preventDefault());
    clear.addEventListener("click", (event) => { event.preventDefault(); reset(); });
    window.addEventListener("hashchange", showTarget);
    const wanted = new URLSearchParams(location.search);
    for (const control of [input, ...lists]) control.value = wanted.get(control.name) ?? "";
    for (const list of lists) if (list.selectedIndex < 0) list.value = "";
    apply();
    showTarget();
  };

  const value = (cell) => {
    const data = cell.querySelector("data");
    const number = data ? parseFloat(data.value.replace(/^[^\d.-]+/, "")) : NaN;
    return Number.isNaN(number) ? cell.textContent.trim() : number;
  };

  const compare = (left, right) => {
    if (typeof left !== typeof right) return typeof left === "number" ? -1 : 1;
    return typeof left === "number" ? left - right : left.localeCompare(right, root.lang);
  };

  const sort = (table, column, direction) => {
    for (const body of table.tBodies) {
      const rows = [...body.rows].filter((row) => !row.classList.contains("group"));
      rows.sort((a, b) => direction * compare(value(cellAt(a, column)), value(cellAt(b, column))));
      body.append(...rows);
    }
  };

  // A cell that spans columns answers for each of them.
  const cellAt = (row, column) => {
    let position = 0;
    for (const cell of row.cells) {
      position += cell.colSpan;
      if (column < position) return cell;
    }
    return row.cells[row.cells.length - 1];
  };

  const makeSortable = (table) => {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      // Figures of different units have no order.
      if (head.matches(".drawn, .r")) return;
      const button = element("button", { type: "button", className: "sort" }, ...head.childNodes);
      button.addEventListener("click", () => {
        const direction = head.ariaSort === "ascending" ? -1 : 1;
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.ariaSort = direction === 1 ? "ascending" : "descending";
        sort(table, column, direction);
      });
      head.append(button);
    });
  };

  // A chart's values stand at their marks: for the pointer, for a finger that is put down or moved across, and for the arrow keys, Home
  // and End once the chart has the focus. A value stays until another one is shown, Escape is pressed, or something else is. Both
  // drawings have a mark for each of the values, in their order.
  let dismiss = () => {};
  document.addEventListener("pointerdown", (event) => { if (!event.target.closest?.(".plot .ch")) dismiss(); });
  window.addEventListener("resize", () => dismiss());

  const makeReadable = (plot) => {
    const values = plot.dataset.values.split("\n").map((value) => value + (plot.dataset.ending ?? ""));
    const tip = element("p", { className: "tip", hidden: true, ariaHidden: "true" });
    const spoken = element("p", { className: "vh" });
    spoken.setAttribute("aria-live", "polite");
    let current = null;
    const hide = () => show(null);
    const show = (point) => {
      if (point === current) return;
      if (point && dismiss !== hide) dismiss();
      if (point) dismiss = hide;
      current?.classList.remove("on");
      current = point;
      current?.classList.add("on");
      tip.hidden = !point;
      spoken.textContent = tip.textContent = point ? values[[...point.parentNode.children].indexOf(point)] : "";
      if (point) place(point.getBoundingClientRect(), plot.getBoundingClientRect());
    };
    // Above its mark, or below where there is no room, and within the chart.
    const place = (mark, frame) => {
      const left = mark.left + mark.width / 2 - frame.left - tip.offsetWidth / 2;
      const above = mark.top - frame.top - tip.offsetHeight - 8;
      tip.style.left = `${Math.max(0, Math.min(left, frame.width - tip.offsetWidth))}px`;
      tip.style.top = `${above < 0 ? mark.bottom - frame.top + 8 : above}px`;
    };
    const naming = ["role", "aria-labelledby", "aria-describedby"];
    for (const svg of plot.querySelectorAll("svg")) {
      const points = [...svg.querySelector("g.op").children];
      const middle = (point) => { const box = point.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]; };
      // What can be moved into is an image of its own, beside the values that are read out.
      for (const name of naming) svg.setAttribute(name, plot.getAttribute(name));
      svg.setAttribute("tabindex", "0");
      const read = (event) => {
        const distance = (point) => { const [x, y] = middle(point); return Math.hypot(event.clientX - x, (event.clientY - y) / 4); };
        show(points.reduce((best, point) => (distance(point) < distance(best) ? point : best)));
      };
      svg.addEventListener("pointerdown", read);
      svg.addEventListener("pointermove", read);
      svg.addEventListener("keydown", (event) => {
        const position = points.indexOf(current);
        const last = points.length - 1;
        const next = {
          ArrowRight: position < 0 ? 0 : Math.min(position + 1, last), ArrowLeft: position < 0 ? last : Math.max(position - 1, 0),
          Home: 0, End: last,
        }[event.key];
        if (event.key === "Escape") show(null);
        if (next === undefined) return;
        event.preventDefault();
        show(points[next]);
      });
      svg.addEventListener("blur", () => show(null));
    }
    for (const name of naming) plot.removeAttribute(name);
    plot.append(tip, spoken);
  };

  // Some browsers forget that a table is one where the stylesheet sets it as blocks; roles say it again.
  const nameParts = (table) => {
    table.role = "table";
    for (const part of table.querySelectorAll("thead, tbody")) part.role = "rowgroup";
    for (const row of table.rows) {
      row.role = "row";
      for (const cell of row.cells) {
        cell.role = cell.localName === "td" ? "cell" : row.parentNode === table.tHead ? "columnheader" : "rowheader";
      }
    }
  };

  // The same headings have the same ids in every language, and what was asked or chosen is asked there too.
  const keepPlace = (link) => link.addEventListener("click", () => { link.search = location.search; link.hash = location.hash; });

  // What only the reader's visit knows of a citation: the day, and the address of a site that does not know its own.
  const completeCitations = (list) => {
    const day = new Date();
    const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    for (const place of list.querySelectorAll("[data-today]")) place.textContent = place.dataset.today.replace("{date}", date);
    if (!location.protocol.startsWith("http")) return;
    for (const place of list.querySelectorAll("[data-here]")) {
      place.textContent = place.dataset.here.replace("{address}", new URL(place.dataset.to ?? "", location.href.split("#")[0]));
      place.closest("[hidden]")?.removeAttribute("hidden");
    }
  };

  // Browsers offer the clipboard to pages of secure addresses alone.
  const makeCopyable = (list) => {
    completeCitations(list);
    if (!navigator.clipboard) return;
    for (const text of list.querySelectorAll("dd")) {
      const button = element("button", { type: "button", textContent: list.dataset.copy });
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = list.dataset.copied;
      });
      text.previousElementSibling.append(button);
    }
  };

  document.addEventListener("DOMContentLoaded", () => {
    addThemeChoice();
    document.querySelectorAll("form.filter").forEach(makeFilter);
    document.querySelectorAll(".stacks, .road").forEach(nameParts);
    document.querySelectorAll("table[data-sortable]").forEach(makeSortable);
    document.querySelectorAll("[data-values]").forEach(makeReadable);
    document.querySelectorAll("[data-copy]").forEach(makeCopyable);
    document.querySelectorAll(".lang a").forEach(keepPlace);
  });
})();
