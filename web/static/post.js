/* Sends JSON to the site's own API; throws an error whose `sentence` says what to do. */

const PATIENCE = 45_000;

export async function post(address, body) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.title), { sentence: sentenceOf(answer) });
  return answer;
}

function sentenceOf(problem) {
  return problem.errors?.[0]?.detail || problem.detail;
}
