/* A button that writes where its owner is into a field: <button hidden data-position="id of the field">. */

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
    this.field.value = `${longitude.toFixed(4)},${latitude.toFixed(4)}`;
    this.status.textContent = "";
    this.field.form.requestSubmit();
  }
}

if (navigator.geolocation) {
  document.querySelectorAll("[data-position]").forEach((button) => new Position(button));
}
