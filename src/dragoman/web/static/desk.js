"use strict";
// The desk works without this script; with it, cards open beside the text and the review desk answers to keys.

const $ = (selector, within = document) => within.querySelector(selector);

async function fetched(address, options = {}) {
  const answer = await fetch(address, { credentials: "same-origin", ...options });
  if (!answer.ok && !(answer.headers.get("content-type") || "").includes("json")) throw new Error(answer.statusText);
  return answer;
}

function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

// Reading desk: the card of a statement comes beside the text without the page being loaded anew.
function reading() {
  const side = $("#side");
  if (!side) return;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest && event.target.closest("a.m, .lines.brief a.says");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    await open(link.href, true);
  });
  window.addEventListener("popstate", () => open(location.href, false));
  async function open(address, push) {
    try {
      const page = parsed(await (await fetched(address)).text());
      side.replaceChildren(...$("#side", page).childNodes);
      $(".text").replaceChildren(...$(".text", page).childNodes);
      if (push) history.pushState({}, "", address);
      side.scrollTop = 0;
      const at = new URL(address, location.href).hash.slice(1);
      const mark = at && document.getElementById(at);
      if (mark && outside(mark)) mark.scrollIntoView({ block: "center" });
    } catch {
      location.href = address;
    }
  }
  function outside(element) {
    const box = element.getBoundingClientRect();
    return box.top < 0 || box.bottom > innerHeight;
  }
}

// Review desk: a key, a decision, the next statement.
function reviewing() {
  const next = $("#next");
  if (!next) return;
  const said = $("#said");
  let busy = Promise.resolve();
  const at = () => Number(next.dataset.at);
  const back = (place) => {
    const address = new URL(next.dataset.back, location.href);
    place ? address.searchParams.set("at", place) : address.searchParams.delete("at");
    return address.pathname + address.search;
  };
  const tell = (words) => { said.textContent = words; };
  function show(html, place) {
    next.replaceChildren(...parsed(html).body.childNodes);
    next.dataset.at = place;
    next.dataset.back = back(place);
    history.replaceState({}, "", back(place));
  }
  async function send(statement, fields) {
    const body = new URLSearchParams({ token: next.dataset.token, back: back(at()), ...fields });
    const answer = await fetched(`/statements/${statement}/decisions`, {
      method: "POST", body, headers: { accept: "application/json" },
    });
    const found = await answer.json();
    if (found.error) return tell(found.error);
    if (found.html) show(found.html, at());
    tell(found.said);
  }
  async function go(place) {
    const page = parsed(await (await fetched(back(place))).text());
    show($("#next", page).innerHTML, place);
    tell("");
  }
  const queue = (work) => { busy = busy.then(work).catch((error) => tell(`That did not work: ${error.message}`)); };
  const current = () => ($(".card", next) || { dataset: {} }).dataset.statement;
  const keys = {
    a: () => current() && send(current(), { verdict: "accept" }),
    x: () => current() && send(current(), { verdict: "reject" }),
    u: () => send("latest", { verdict: "undo" }),
    s: () => current() && go(at() + 1),
    j: () => current() && go(at() + 1),
    k: () => at() > 0 && go(at() - 1),
    e: () => unfold(".edit"),
    n: () => unfold(".note"),
  };
  function unfold(selector) {
    const details = $(selector, next);
    if (!details) return;
    details.open = true;
    const first = $("select, input:not([type=hidden]), textarea", details);
    if (first) first.focus();
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input, select, textarea");
    if (event.key === "Escape" && typing) return typing.blur();
    if (typing || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    queue(keys[event.key]);
  });
  next.addEventListener("submit", (event) => {
    const form = event.target;
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(form, event.submitter));
    delete fields.token; delete fields.back;
    queue(() => send(form.getAttribute("action").split("/")[2], fields));
  });
}

// As-of slider: a day between the first and the last document.
function sliding() {
  const field = $("input[name=as_of][data-first]");
  if (!field) return;
  const day = 86400000, first = Date.parse(field.dataset.first), last = Date.parse(field.dataset.last);
  if (!(last > first)) return;
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", min: 0, max: Math.round((last - first) / day) });
  slider.setAttribute("aria-label", "as of, as a slider");
  const given = Date.parse(field.value || field.dataset.last);
  slider.value = Number.isNaN(given) ? slider.max : Math.round((given - first) / day);
  slider.addEventListener("input", () => {
    field.value = new Date(first + slider.value * day).toISOString().slice(0, 10);
  });
  slider.addEventListener("change", () => field.form.requestSubmit());
  field.after(slider);
}

reading();
reviewing();
sliding();
