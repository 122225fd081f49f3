// SPDX-License-Identifier: Apache-2.0
// A secret that was copied leaves the clipboard again.
#include "Program.h"
#include "ui/look/SecretClipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>

#include <chrono>

using namespace latchkey;
using namespace std::chrono_literals;

namespace {

const QByteArray secret = "jhnd8tuudk0ftqz4e8f8po8qksd5z5o9";

QString copied()
{
    return QApplication::clipboard()->text();
}

} // namespace

class tst_SecretClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsMarkedForClipboardHistories()
    {
        QCOMPARE(ui::SecretClipboard::keptFor, 60s);
        ui::SecretClipboard clipboard(this);
        clipboard.put(Secret(secret));
        QCOMPARE(copied(), QString::fromLatin1(secret));
        const QMimeData *content = QApplication::clipboard()->mimeData();
        QCOMPARE(content->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        QVERIFY(content->hasFormat(QStringLiteral("ExcludeClipboardContentFromMonitorProcessing")));
    }

    void itIsGoneAfterAWhile()
    {
        ui::SecretClipboard clipboard(this, 10ms);
        clipboard.put(Secret(secret));
        QTRY_COMPARE(copied(), QString());
    }

    void itGoesWithTheProgram()
    {
        {
            ui::SecretClipboard clipboard(nullptr);
            clipboard.put(Secret(secret));
        }
        QCOMPARE(copied(), QString());
    }

    void whatWasCopiedSinceStays()
    {
        {
            ui::SecretClipboard clipboard(nullptr);
            clipboard.put(Secret(secret));
            QApplication::clipboard()->setText(QStringLiteral("a shopping list"));
        }
        QCOMPARE(copied(), QStringLiteral("a shopping list"));
    }
};

LATCHKEY_TEST(tst_SecretClipboard)
#include "tst_SecretClipboard.moc"
