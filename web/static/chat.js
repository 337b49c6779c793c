/* The conversation without reloading the page: sends to /api/chat, shows what comes back. A message that
   could not be sent stays in the box. Attaches to [data-chat]. */

import { grade, numbered } from "./grading.js";
import { post } from "./post.js";

class Chat {
  constructor(root) {
    this.log = root.querySelector("[data-log]");
    this.form = root.querySelector("[data-say]");
    this.box = this.form.elements.message;
    this.problem = root.querySelector("[data-problem]");
    this.waiting = root.querySelector("[data-waiting]");
    this.templates = { said: root.querySelector("[data-said]"), frame: root.querySelector("[data-frame]") };
    this.titles = JSON.parse(root.dataset.titles);
    this.form.addEventListener("submit", (event) => this.submit(event));
    this.box.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    // While a Chinese input method is choosing characters, Enter belongs to it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  async submit(event) {
    if (event.submitter?.name === "thumb") return this.judge(event);
    if (event.submitter?.name === "graded") return this.grade(event);
    // Deleting leaves nothing to be kept on the page: it is sent as any form is.
    if (event.submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (this.busy) return;
    this.box.value = event.submitter?.value || this.box.value;
    this.wait(true);
    const said = this.show(this.templates.said, (line) => {
      line.querySelector("[data-typed]").textContent = this.box.value;
    });
    try {
      this.answer(await this.send(this.box.value));
      this.box.value = "";
      said.scrollIntoView();
    } catch (error) {
      said.remove();
      this.complain(error.sentence ?? this.form.dataset.lost);
    } finally {
      this.wait(false);
    }
  }

  async judge(event) {
    event.preventDefault();
    const thumbs = event.submitter.closest("[data-thumbs]");
    const frame = event.submitter.closest("[data-answer]");
    const body = {
      kind: event.submitter.value.split(" ")[1],
      question: said(frame),
      answer: frame.querySelector("[data-words]").textContent,
    };
    try {
      const { number } = await post("/api/feedback", body);
      thumbs.textContent = this.form.dataset.thanks.replace("{number}", number);
      thumbs.setAttribute("role", "status");
    } catch (error) {
      this.complain(error.sentence ?? this.form.dataset.lost);
    }
  }

  async grade(event) {
    event.preventDefault();
    const frame = event.submitter.closest("[data-answer]");
    const turn = {
      question: said(frame),
      answer: frame.querySelector("[data-words]").textContent,
      conversation: this.form.elements.conversation.value || null,
    };
    try {
      await grade(frame.querySelector("[data-grading]"), turn, this.form.dataset);
      this.complain("");
    } catch (error) {
      this.complain(error.sentence ?? this.form.dataset.lost);
    }
  }

  wait(busy) {
    this.busy = busy;
    this.box.readOnly = busy;
    this.waiting.textContent = busy ? this.waiting.dataset.words : "";
    if (busy) this.complain("");
  }

  complain(sentence) {
    this.problem.textContent = sentence;
    this.box.toggleAttribute("aria-invalid", false);
    if (sentence) this.box.setAttribute("aria-invalid", "true");
  }

  async send(message) {
    const body = { message };
    if (this.form.elements.conversation.value) body.conversation = this.form.elements.conversation.value;
    if (this.form.dataset.position) body.position = JSON.parse(this.form.dataset.position);
    return post("/api/chat", body);
  }

  answer(answer) {
    this.form.elements.conversation.value = answer.conversation;
    this.form.querySelector("[data-delete]").hidden = false;
    answer.replies.forEach((reply, at) => {
      const last = at === answer.replies.length - 1;
      this.show(this.templates.frame, (frame) => this.fill(frame, reply, answer.degraded, last));
    });
  }

  fill(frame, reply, degraded, last) {
    const part = (name) => frame.querySelector(`[data-${name}]`);
    if (!degraded) part("degraded").remove();
    if (last) numbered(part("grading"));
    else part("grading").remove();
    part("words").textContent = reply.text;
    list(part("facilities"), reply.facilities, (facility) => link("chip", facility.url, facility.name));
    this.sources(part("sources"), (reply.sources ?? []).filter((source) => source.plan));
    list(part("choices"), reply.choices, (choice) => this.choice(choice));
  }

  sources(place, sources) {
    const shown = Number(place.dataset.shown);
    const [more, rest] = [place.querySelector("[data-more]"), sources.slice(shown)];
    const summary = more.querySelector("summary");
    summary.textContent = summary.dataset.words.replace("{count}", rest.length);
    list(more, rest, (source) => this.source(source));
    list(place, sources.slice(0, shown), (source) => this.source(source));
  }

  source({ plan, locator }) {
    const place = `/plans/${plan}#${locator}`.replaceAll(" ", "_");
    return link("", place, `${this.titles[plan] ?? plan} ${locator}`);
  }

  choice({ label, message }) {
    const button = document.createElement("button");
    button.className = "chip";
    button.name = "choice";
    button.value = message;
    button.textContent = label;
    button.setAttribute("form", this.form.id);
    return button;
  }

  show(template, fill) {
    const element = template.content.firstElementChild.cloneNode(true);
    fill(element);
    this.log.append(element);
    return element;
  }
}

/* What was said last before an answer. */
function said(frame) {
  let line = frame;
  while (line && !line.matches(".said")) line = line.previousElementSibling;
  return line?.querySelector("[data-typed]").textContent.trim() || null;
}

function link(className, href, text) {
  const anchor = document.createElement("a");
  anchor.className = className;
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function list(place, items, make) {
  if (!items?.length) return place.remove();
  const into = place.matches("ul") ? place : place.querySelector("ul");
  for (const item of items) {
    const line = document.createElement("li");
    line.append(make(item));
    into.append(line);
  }
}

for (const root of document.querySelectorAll("[data-chat]")) new Chat(root);
