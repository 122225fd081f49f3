// What Admin's page does when a merchant activates an integration: permissions, exchange, pop-up,
// and a look at the pop-up twice a second until it is closed or back.
'use strict';

const page = document.getElementById('integrations');
const activate = document.getElementById('activate');
const permissions = document.getElementById('permissions');
const sent = document.getElementById('sent');
const notice = document.getElementById('alert');
const wait = document.getElementById('wait');

const width = 680;
const height = 510;

function say(text) {
  document.getElementById('alert-text').textContent = text;
  notice.showModal();
}

function show(dialog, content) {
  dialog.querySelector('.content').innerHTML = content;
  dialog.showModal();
}

async function answerOf(address) {
  const answer = await fetch(address, {headers: {'X-Requested-With': 'XMLHttpRequest'}});
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  return answer.text();
}

// One step at a time, behind the sign that says so.
async function perform(step) {
  if (!wait.hidden) {
    return;
  }
  wait.hidden = false;
  try {
    await step();
  } catch (error) {
    say(page.dataset.sorry);
  } finally {
    wait.hidden = true;
  }
}

// An address elsewhere cannot be read: then it is not back.
function isOver(popUp) {
  try {
    return popUp.closed || popUp.location.href === page.dataset.back;
  } catch (error) {
    return false;
  }
}

function watch(popUp) {
  const timer = setInterval(() => {
    if (isOver(popUp)) {
      clearInterval(timer);
      location.reload();
    }
  }, 500);
}

function openPopUp(identityLinkUrl, consumerKey) {
  const query = new URLSearchParams(
      {oauth_consumer_key: consumerKey, success_call_back: page.dataset.back});
  const left = screen.width - width - 30;
  const top = screen.height - height - 300;
  return window.open(
      `${identityLinkUrl}?${query}`, '',
      `top=${top}, left=${left}, width=${width}, height=${height},scrollbars=no`);
}

async function askPermission() {
  show(permissions, await answerOf(activate.dataset.permissions));
}

async function exchange() {
  permissions.close();
  const answer = JSON.parse(await answerOf(activate.dataset.exchange));
  if (answer._redirect) {
    location.href = answer._redirect;
    return;
  }
  const popUp = openPopUp(answer.identity_link_url, answer.oauth_consumer_key);
  if (!popUp) {
    say(page.dataset.blocked);
    return;
  }
  popUp.focus();
  show(sent, answer.popup_content);
  watch(popUp);
}

activate.addEventListener('click', () => perform(askPermission));
document.getElementById('allow').addEventListener('click', () => perform(exchange));
document.getElementById('close').addEventListener('click', () => permissions.close());
document.getElementById('alert-ok').addEventListener('click', () => notice.close());
sent.addEventListener('cancel', (event) => event.preventDefault());
