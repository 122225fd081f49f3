// SPDX-License-Identifier: Apache-2.0
// Many calls at a time, in the event loop's thread.
#pragma once

#include "httpcall/CurlHandle.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

#include <chrono>

namespace latchkey::httpcall {

class StreamedCall;

// libcurl's multi interface, driven by the event loop: it waits for sockets and for a timer, and no
// thread is busy with it. Keeps up to 64 connections open that nobody uses, until it rests.
class CallLoop : public QObject
{
    Q_OBJECT

public:
    // Sooner than servers close what nobody uses: Apache does so after 5 s.
    static constexpr std::chrono::milliseconds restsAfter{4'000};

    explicit CallLoop(std::chrono::milliseconds rest = restsAfter, QObject *parent = nullptr);
    // No call may be left.
    ~CallLoop() override;

Q_SIGNALS:
    // There was no call for `rest`, and every connection is closed.
    void rested();

private:
    friend class StreamedCall;
    struct Watched
    {
        QSocketNotifier *reading = nullptr;
        QSocketNotifier *writing = nullptr;
    };

    void open();
    void closeIdle();
    void add(StreamedCall &call);
    void remove(StreamedCall &call);
    void waitForBody();
    void lookAtStalled();

    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *watched);
    static int onTimer(CURLM *multi, long ms, void *self);
    void watch(curl_socket_t socket, int what);
    QSocketNotifier *notifier(curl_socket_t socket, QSocketNotifier::Type type, int what);
    void unwatch(curl_socket_t socket);
    void act(curl_socket_t socket, int what);
    void tellEnds();

    CurlMulti m_multi;
    QTimer m_timer;   // libcurl's own
    QTimer m_rest;    // since the last call
    QTimer m_stalled; // while a request's body is waited for
    QHash<curl_socket_t, Watched> m_watched;
    QHash<CURL *, StreamedCall *> m_calls;
};

} // namespace latchkey::httpcall
