// SPDX-License-Identifier: Apache-2.0
// What a person made wide or high is so again at the next start.
#include "Program.h"
#include "ui/look/Remembered.h"
#include "ui/window/SizeMemory.h"

#include <QDialog>
#include <QHeaderView>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>
#include <QVBoxLayout>

using namespace latchkey;

namespace {

const QSize usual(300, 200);

// A window with one of each kind.
struct Window
{
    explicit Window(const QString &folder)
        : memory(folder, &window)
    {
        auto *column = new QVBoxLayout(&window);
        splitter = new QSplitter(&window);
        tree = new QTreeView(splitter);
        model.setHorizontalHeaderLabels({QStringLiteral("Name"), QStringLiteral("Value")});
        tree->setModel(&model);
        tree->header()->resizeSection(0, 90);
        splitter->addWidget(tree);
        splitter->addWidget(new QWidget(splitter));
        splitter->setSizes({300, 300});
        column->addWidget(splitter);
        ui::rememberSizeOf(splitter, QLatin1String("splitter"));
        ui::rememberSizeOf(tree->header(), QLatin1String("header"));
        window.resize(640, 480);
        window.show();
    }

    QDialog *open()
    {
        auto *dialog = new QDialog(&window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->resize(usual);
        ui::rememberSizeOf(dialog, QLatin1String("dialog"));
        dialog->open();
        return dialog;
    }

    QStandardItemModel model;
    QWidget window;
    ui::SizeMemory memory;
    QSplitter *splitter = nullptr;
    QTreeView *tree = nullptr;
};

} // namespace

class tst_SizeMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasMadeWideIsWideAgain()
    {
        const QTemporaryDir folder;
        QList<int> shares;
        {
            Window before(folder.path());
            before.splitter->setSizes({400, 200});
            shares = before.splitter->sizes();
            before.tree->header()->resizeSection(0, 170);
            QDialog *dialog = before.open();
            dialog->resize(410, 320);
            dialog->close(); // which is when its size is kept
            before.memory.remember();
        }
        Window again(folder.path());
        QTRY_COMPARE(again.splitter->sizes(), shares);
        QCOMPARE(again.tree->header()->sectionSize(0), 170);
        QCOMPARE(again.open()->size(), QSize(410, 320));
    }

    void whatIsShownOnceIsNotTakenBack()
    {
        const QTemporaryDir folder;
        {
            Window before(folder.path());
            before.tree->header()->resizeSection(0, 170);
            before.memory.remember();
        }
        Window again(folder.path());
        again.tree->header()->resizeSection(0, 130);
        again.splitter->hide();
        again.splitter->show();
        QCOMPARE(again.tree->header()->sectionSize(0), 130);
    }

    void whatIsNoSizeIsIgnored_data()
    {
        QTest::addColumn<QVariant>("kept");
        QTest::newRow("nothing") << QVariant(QString());
        QTest::newRow("a word") << QVariant(QStringLiteral("wide"));
        QTest::newRow("a word among them")
            << QVariant(QStringList{QStringLiteral("400"), QStringLiteral("high")});
        QTest::newRow("less than nothing")
            << QVariant(QStringList{QStringLiteral("400"), QStringLiteral("-5")});
        QTest::newRow("no screen is as large")
            << QVariant(QStringList{QStringLiteral("400"), QStringLiteral("2000000000")});
        QTest::newRow("no number is")
            << QVariant(QStringList{QStringLiteral("400"), QStringLiteral("99999999999999")});
        QTest::newRow("nothing twice")
            << QVariant(QStringList{QStringLiteral("0"), QStringLiteral("0")});
        QTest::newRow("of something with other parts") << QVariant(
            QStringList{QStringLiteral("400"), QStringLiteral("90"), QStringLiteral("8")});
        QTest::newRow("of something with one part") << QVariant(QStringLiteral("400"));
        QTest::newRow("what Qt writes") << QVariant(QSize(400, 90));
        QTest::newRow("octets") << QVariant(QByteArray("\xff\0\x01", 3));
    }
    void whatIsNoSizeIsIgnored()
    {
        QFETCH(const QVariant, kept);
        const QTemporaryDir nothing;
        Window usually(nothing.path());
        const QTemporaryDir folder;
        {
            QSettings file(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
            for (const char *name : {"sizes/splitter", "sizes/header", "sizes/dialog"}) {
                file.setValue(QLatin1String(name), kept);
            }
        }
        Window again(folder.path());
        QCOMPARE(again.splitter->sizes(), usually.splitter->sizes());
        QCOMPARE(again.tree->header()->sectionSize(0), 90);
        QCOMPARE(again.open()->size(), usual);
    }

    void whatIsLargerThanTheScreenIsCut()
    {
        const QTemporaryDir folder;
        {
            QSettings file(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
            for (const char *name : {"sizes/header", "sizes/dialog"}) {
                file.setValue(QLatin1String(name),
                              QStringList{QStringLiteral("20000"), QStringLiteral("20000")});
            }
        }
        Window again(folder.path());
        const QSize screen = again.window.screen()->availableSize();
        QCOMPARE(again.open()->size(), screen);
        QCOMPARE(again.tree->header()->sectionSize(0), screen.width());
    }

    void whatIsOfAnotherWindowOrHasNoNameIsLeftAlone()
    {
        const QTemporaryDir folder;
        {
            Window before(folder.path());
            QDialog *dialog = before.open();
            dialog->resize(410, 320);
            dialog->close();
        }
        Window again(folder.path());
        QDialog elsewhere;
        elsewhere.resize(usual);
        ui::rememberSizeOf(&elsewhere, QLatin1String("dialog"));
        elsewhere.open();
        QCOMPARE(elsewhere.size(), usual);
        QDialog unnamed(&again.window);
        unnamed.setObjectName(QStringLiteral("dialog"));
        unnamed.resize(usual);
        unnamed.open();
        QCOMPARE(unnamed.size(), usual);
        QVERIFY(ui::rememberedName(&unnamed).isEmpty());
    }
};

LATCHKEY_TEST(tst_SizeMemory)
#include "tst_SizeMemory.moc"
