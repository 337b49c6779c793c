/* 好差评 of an answer without reloading the page. A grade stands in [data-grading] of the answer's frame. */

import { post } from "./post.js";

let frames = 0;

/* Gives the fields of a copied frame names of their own: radio buttons of one name are one choice. */
export function numbered(grading) {
  frames += 1;
  for (const field of grading.querySelectorAll("input, textarea")) field.name += `-${frames}`;
}

/* Sends the grade that was chosen, and thanks in its place; `words` are those of the page. */
export async function grade(grading, turn, words) {
  const chosen = grading.querySelector("input:checked");
  if (!chosen) throw Object.assign(new Error("nothing chosen"), { sentence: words.choose });
  const comment = grading.querySelector("textarea").value.trim() || null;
  const { number } = await post("/api/grades", { ...turn, grade: Number(chosen.value), comment });
  const thanks = document.createElement("p");
  thanks.setAttribute("role", "status");
  thanks.textContent = number ? words.thanks.replace("{number}", number) : words.graded;
  grading.replaceWith(thanks);
}
