// SPDX-License-Identifier: Apache-2.0
// Many calls at a time, in the event loop's thread.
#pragma once

#include "httpcall/CurlHandle.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace latchkey::httpcall {

class StreamedCall;

// libcurl's multi interface, driven by the event loop: it waits for sockets and for a timer, and no
// thread is busy with it. Keeps up to 64 connections open that nobody uses.
class CallLoop : public QObject
{
    Q_OBJECT

public:
    explicit CallLoop(QObject *parent = nullptr);
    // No call may be left.
    ~CallLoop() override;

private:
    friend class StreamedCall;
    struct Watched
    {
        QSocketNotifier *reading = nullptr;
        QSocketNotifier *writing = nullptr;
    };

    void add(StreamedCall &call);
    void remove(StreamedCall &call);

    static int onSocket(CURL *easy, curl_socket_t socket, int what, void *self, void *watched);
    static int onTimer(CURLM *multi, long ms, void *self);
    void watch(curl_socket_t socket, int what);
    QSocketNotifier *notifier(curl_socket_t socket, QSocketNotifier::Type type, int what);
    void unwatch(curl_socket_t socket);
    void act(curl_socket_t socket, int what);
    void tellEnds();

    CurlMulti m_multi;
    QTimer m_timer;
    QHash<curl_socket_t, Watched> m_watched;
    QHash<CURL *, StreamedCall *> m_calls;
};

} // namespace latchkey::httpcall
