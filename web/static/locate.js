/* "使用我的位置": asks the browser for it only when somebody presses the button, and keeps it in the form
   until the page is left or the button is pressed again. Attaches to [data-locate]. */

function attach(button) {
  const form = button.form;
  const status = form.querySelector("[data-locate-status]");
  button.hidden = false;
  button.setAttribute("aria-pressed", "false");

  const hold = (position, sentence) => {
    if (position) form.dataset.position = JSON.stringify(position);
    else delete form.dataset.position;
    button.setAttribute("aria-pressed", String(Boolean(position)));
    status.textContent = sentence;
  };

  button.addEventListener("click", () => {
    if (form.dataset.position) return hold(null, button.dataset.forgotten);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => hold({ lng: coords.longitude, lat: coords.latitude }, button.dataset.found),
      () => hold(null, button.dataset.failed),
      { timeout: 15_000, maximumAge: 300_000 },
    );
  });
}

if (navigator.geolocation) document.querySelectorAll("[data-locate]").forEach(attach);
