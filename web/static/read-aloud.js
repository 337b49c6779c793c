/* Reads an answer aloud in Mandarin, and stops when asked to. A button [data-read] inside [data-answer] reads
   its [data-words]; buttons that come later work as well. */

const READS = "data-reading";

function stop() {
  speechSynthesis.cancel();
  for (const button of document.querySelectorAll(`[${READS}]`)) {
    button.textContent = button.getAttribute(READS);
    button.removeAttribute(READS);
  }
}

function read(button) {
  const words = button.closest("[data-answer]").querySelector("[data-words]").textContent;
  const speech = new SpeechSynthesisUtterance(words);
  speech.lang = "zh-CN";
  speech.rate = 0.9;
  speech.onend = stop;
  speech.onerror = stop;
  button.setAttribute(READS, button.textContent);
  button.textContent = button.dataset.stop;
  speechSynthesis.speak(speech);
}

if ("speechSynthesis" in window) {
  document.documentElement.classList.add("can-speak");
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-read]");
    if (!button) return;
    const reading = button.hasAttribute(READS);
    stop();
    if (!reading) read(button);
  });
  addEventListener("pagehide", stop);
}
