// SPDX-License-Identifier: Apache-2.0
#include "httpcall/CallLoop.h"

#include "httpcall/StreamedCall.h"

namespace latchkey::httpcall {

namespace {

using namespace std::chrono_literals;

constexpr long mostIdleConnections = 64;
// How often it is looked whether a peer is still there whose request stalls.
constexpr auto lookInterval = 500ms;

} // namespace

CallLoop::CallLoop(std::chrono::milliseconds rest, QObject *parent)
    : QObject(parent)
{
    initCurl();
    open();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, &CallLoop::closeIdle);
    m_stalled.setInterval(lookInterval);
    connect(&m_stalled, &QTimer::timeout, this, &CallLoop::lookAtStalled);
}

void CallLoop::open()
{
    m_multi.reset(curl_multi_init());
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETFUNCTION, &CallLoop::onSocket);
    curl_multi_setopt(m_multi.get(), CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERFUNCTION, &CallLoop::onTimer);
    curl_multi_setopt(m_multi.get(), CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, mostIdleConnections);
}

// libcurl looks at idle connections only when it is called again, and closes them for nothing less
// than the end of their multi handle: those that a store has closed would stay for ever.
void CallLoop::closeIdle()
{
    m_multi.reset();
    m_timer.stop();
    open();
    Q_EMIT rested();
}

CallLoop::~CallLoop()
{
    m_multi.reset(); // closes what is idle, and says so to onSocket()
    const QList<curl_socket_t> left = m_watched.keys();
    for (const curl_socket_t socket : left) {
        unwatch(socket);
    }
}

void CallLoop::add(StreamedCall &call)
{
    m_rest.stop();
    m_calls.insert(call.handle(), &call);
    curl_multi_add_handle(m_multi.get(), call.handle());
}

void CallLoop::remove(StreamedCall &call)
{
    if (m_calls.remove(call.handle()) > 0) {
        curl_multi_remove_handle(m_multi.get(), call.handle());
        if (m_calls.isEmpty()) {
            m_rest.start();
        }
    }
}

void CallLoop::waitForBody()
{
    if (!m_stalled.isActive()) {
        m_stalled.start();
    }
}

// Once libcurl has read the end of a connection it looks there no more, and as long as the body is
// paused it does not end the call either.
void CallLoop::lookAtStalled()
{
    bool isWaiting = false;
    const QList<StreamedCall *> all = m_calls.values();
    for (StreamedCall *call : all) {
        isWaiting = call->isWaitingForBody() || isWaiting;
        call->lookAtPeer();
    }
    if (!isWaiting) {
        m_stalled.stop();
    }
}

int CallLoop::onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *)
{
    auto *loop = static_cast<CallLoop *>(self);
    if (StreamedCall *call = loop->m_calls.value(easy)) {
        call->m_socket = socket;
    }
    if (what == CURL_POLL_REMOVE) {
        loop->unwatch(socket);
    } else {
        loop->watch(socket, what);
    }
    return 0;
}

// Called from within libcurl, so nothing of it may be called here.
int CallLoop::onTimer(CURLM *, long ms, void *self)
{
    auto *loop = static_cast<CallLoop *>(self);
    if (ms < 0) {
        loop->m_timer.stop();
    } else {
        loop->m_timer.start(std::chrono::milliseconds(ms));
    }
    return 0;
}

void CallLoop::watch(curl_socket_t socket, int what)
{
    Watched &watched = m_watched[socket];
    const bool reads = what == CURL_POLL_IN || what == CURL_POLL_INOUT;
    const bool writes = what == CURL_POLL_OUT || what == CURL_POLL_INOUT;
    if (reads && watched.reading == nullptr) {
        watched.reading = notifier(socket, QSocketNotifier::Read, CURL_CSELECT_IN);
    }
    if (writes && watched.writing == nullptr) {
        watched.writing = notifier(socket, QSocketNotifier::Write, CURL_CSELECT_OUT);
    }
    if (watched.reading != nullptr) {
        watched.reading->setEnabled(reads);
    }
    if (watched.writing != nullptr) {
        watched.writing->setEnabled(writes);
    }
}

QSocketNotifier *CallLoop::notifier(curl_socket_t socket, QSocketNotifier::Type type, int what)
{
    auto *made = new QSocketNotifier(qintptr(socket), type, this);
    connect(made, &QSocketNotifier::activated, this, [this, socket, what] { act(socket, what); });
    return made;
}

// Later: it may be its own signal that led here.
void CallLoop::unwatch(curl_socket_t socket)
{
    const Watched watched = m_watched.take(socket);
    for (QSocketNotifier *one : {watched.reading, watched.writing}) {
        if (one != nullptr) {
            one->setEnabled(false);
            one->deleteLater();
        }
    }
}

void CallLoop::act(curl_socket_t socket, int what)
{
    int running = 0;
    curl_multi_socket_action(m_multi.get(), socket, what, &running);
    tellEnds();
}

void CallLoop::tellEnds()
{
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE) {
            continue;
        }
        const CURLcode code = message->data.result;
        // a call may end another one, or begin one, when it hears of its end
        if (StreamedCall *call = m_calls.value(message->easy_handle)) {
            remove(*call);
            call->end(code);
        }
    }
}

} // namespace latchkey::httpcall
