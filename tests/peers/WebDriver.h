// SPDX-License-Identifier: Apache-2.0
// A real, headless Chromium, driven through chromedriver (W3C WebDriver).
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

namespace latchkey::peers {

// Every call runs the event loop until the browser has answered, so that servers of the same thread
// go on. After a failure the calls answer nothing, and error() tells the last one.
class WebDriver
{
public:
    // What is missing on this computer, empty if nothing is.
    static QString missing()
    {
        for (const QString &program :
             {QStringLiteral("chromedriver"), QStringLiteral("chromium")}) {
            if (QStandardPaths::findExecutable(program).isEmpty()) {
                return program;
            }
        }
        return {};
    }

    // `arguments` are further switches of Chromium.
    bool start(const QStringList &arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("chromedriver"), {QStringLiteral("--port=0")});
        static const QByteArray announced = "started successfully on port ";
        QByteArray output;
        const bool ready = QTest::qWaitFor(
            [&] {
                output += m_process.readAll();
                return output.indexOf('.', output.indexOf(announced) + announced.size()) > 0 &&
                       output.contains(announced);
            },
            20'000);
        if (!ready) {
            m_error = QString::fromUtf8(output);
            return false;
        }
        const qsizetype at = output.indexOf(announced) + announced.size();
        m_base = "http://127.0.0.1:" + output.mid(at, output.indexOf('.', at) - at) + "/session";
        const QJsonObject value = call("POST", "", capabilities(arguments)).toObject();
        const QByteArray session = value.value(QStringLiteral("sessionId")).toString().toLatin1();
        m_base += '/' + session;
        return !session.isEmpty();
    }

    ~WebDriver()
    {
        if (m_process.state() != QProcess::NotRunning) {
            call("DELETE", "");
            m_process.terminate();
            (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; },
                                  5000);
        }
    }

    QString error() const { return m_error; }

    void go(const QByteArray &url)
    {
        call("POST", "/url", {{QStringLiteral("url"), QString::fromUtf8(url)}});
    }
    QByteArray url() { return call("GET", "/url").toString().toUtf8(); }

    bool has(const char *css) { return !element(css).isEmpty(); }
    QString text(const char *css) { return call("GET", element(css) + "/text").toString(); }
    void click(const char *css) { call("POST", element(css) + "/click", {}); }
    void type(const char *css, const QString &text)
    {
        const auto field = element(css);
        call("POST", field + "/clear"); // what the page filled in
        call("POST", field + "/value", {{QStringLiteral("text"), text}});
    }

    // The result of a function body ("return document.title").
    QJsonValue run(const QString &script)
    {
        return call("POST", "/execute/sync",
                    {{QStringLiteral("script"), script}, {QStringLiteral("args"), QJsonArray()}});
    }

    QStringList windows()
    {
        QStringList handles;
        const QJsonArray listed = call("GET", "/window/handles").toArray();
        for (const QJsonValue &handle : listed) {
            handles.append(handle.toString());
        }
        return handles;
    }
    void switchTo(const QString &window)
    {
        call("POST", "/window", {{QStringLiteral("handle"), window}});
    }
    void closeWindow() { call("DELETE", "/window"); }
    void enterFrame(int index) { call("POST", "/frame", {{QStringLiteral("id"), index}}); }

    // Gives the page exactly this room: headless pop-ups are smaller than they were opened.
    void resizePage(int width, int height)
    {
        devtools("Emulation.setDeviceMetricsOverride", {{QStringLiteral("width"), width},
                                                        {QStringLiteral("height"), height},
                                                        {QStringLiteral("deviceScaleFactor"), 1},
                                                        {QStringLiteral("mobile"), false}});
    }

    // "light" or "dark": what pages are told the person prefers.
    void preferScheme(const char *scheme)
    {
        const QJsonObject feature{{QStringLiteral("name"), QStringLiteral("prefers-color-scheme")},
                                  {QStringLiteral("value"), QLatin1String(scheme)}};
        devtools("Emulation.setEmulatedMedia", {{QStringLiteral("features"), QJsonArray{feature}}});
    }

private:
    void devtools(const char *command, const QJsonObject &parameters)
    {
        call("POST", "/goog/cdp/execute",
             {{QStringLiteral("cmd"), QLatin1String(command)},
              {QStringLiteral("params"), parameters}});
    }

    QJsonObject capabilities(QStringList arguments) const
    {
        arguments << QStringLiteral("--headless") << QStringLiteral("--disable-gpu")
                  << QStringLiteral("--no-first-run") << QStringLiteral("--disable-sync")
                  << QStringLiteral("--disable-background-networking")
                  << QStringLiteral("--disable-component-update")
                  << QStringLiteral("--disable-dev-shm-usage")
                  << QStringLiteral("--user-data-dir=") + m_folder.path();
        if (::getuid() == 0) { // Chromium refuses root otherwise; tests only
            arguments << QStringLiteral("--no-sandbox");
        }
        const QJsonObject options{{QStringLiteral("args"), QJsonArray::fromStringList(arguments)}};
        const QJsonObject always{{QStringLiteral("browserName"), QStringLiteral("chrome")},
                                 {QStringLiteral("goog:chromeOptions"), options}};
        return {
            {QStringLiteral("capabilities"), QJsonObject{{QStringLiteral("alwaysMatch"), always}}}};
    }

    QByteArray element(const char *css)
    {
        const QJsonObject found = call("POST", "/element",
                                       {{QStringLiteral("using"), QStringLiteral("css selector")},
                                        {QStringLiteral("value"), QLatin1String(css)}})
                                      .toObject();
        return found.isEmpty() ? QByteArray() : "/element/" + found.begin()->toString().toLatin1();
    }

    QJsonValue call(const QByteArray &method, const QByteArray &path, const QJsonObject &body = {})
    {
        QNetworkRequest request(QUrl(QString::fromLatin1(m_base + path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const QByteArray data =
            method == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
        const std::unique_ptr<QNetworkReply> reply(
            m_network.sendCustomRequest(request, method, data));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished() && !finished.wait(60'000)) {
            m_error = QStringLiteral("the browser does not answer");
            return {};
        }
        const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
        const QJsonValue value = answer.value(QStringLiteral("value"));
        const QString problem = value.toObject().value(QStringLiteral("error")).toString();
        if (!problem.isEmpty()) {
            m_error = problem + QStringLiteral(": ") +
                      value.toObject().value(QStringLiteral("message")).toString();
            return {};
        }
        return value;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QByteArray m_base;
    QString m_error;
};

} // namespace latchkey::peers
