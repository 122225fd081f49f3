// SPDX-License-Identifier: Apache-2.0
// While a name and password are checked the page says so. Without it all works the same.
document.forms[0].addEventListener("submit", event => {
  const said = document.getElementById("checking");
  event.target.classList.add("busy");
  said.textContent = said.dataset.text;
});
