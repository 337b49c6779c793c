/* A button that writes where its owner is into a field: <button hidden data-position="id of the field">. The
   form is then sent, unless `data-stay` has a sentence to say instead; `data-datum` is the id of the choice that
   says in which coordinates the point is. */

class Position {
  constructor(button) {
    this.button = button;
    this.field = document.getElementById(button.dataset.position);
    this.status = button.parentElement.querySelector("[data-position-status]");
    button.hidden = false;
    button.addEventListener("click", () => this.ask());
  }

  ask() {
    navigator.geolocation.getCurrentPosition(
      (found) => this.write(found.coords),
      () => (this.status.textContent = this.button.dataset.failed),
      { timeout: 10000, maximumAge: 60000 },
    );
  }

  write({ longitude, latitude }) {
    const { stay, datum } = this.button.dataset;
    const digits = stay ? 6 : 4;
    this.field.value = `${longitude.toFixed(digits)},${latitude.toFixed(digits)}`;
    this.status.textContent = stay ?? "";
    if (datum) document.getElementById(datum).value = "wgs84";
    if (!stay) this.field.form.requestSubmit();
  }
}

if (navigator.geolocation) {
  document.querySelectorAll("[data-position]").forEach((button) => new Position(button));
}
