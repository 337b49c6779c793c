/* A source links to a place that may lie in a closed <details>: open all around it, also where the browser
   does not do so by itself (https://html.spec.whatwg.org/#ancestor-details-revealing-algorithm). */

function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let around = target.closest("details"); around; around = around.parentElement.closest("details")) {
    around.open = true;
  }
  target.scrollIntoView();
}

addEventListener("hashchange", reveal);
reveal();
