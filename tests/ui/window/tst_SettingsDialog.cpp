// SPDX-License-Identifier: Apache-2.0
// What a person sets, and what stays as the computer has it.
#include "Program.h"
#include "profile/Settings.h"
#include "service/StartFiles.h"
#include "ui/window/SessionStart.h"
#include "ui/window/SettingsDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using ui::SettingsDialog;

class tst_SettingsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profile = std::move(*profile::Profile::open(m_folder->filePath(QStringLiteral("p"))));
    }

    void eachSettingIsKeptOnItsOwn_data()
    {
        QTest::addColumn<int>("box"); // in the order of the eye
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("key");
        QTest::newRow("language") << 0 << QStringLiteral("de") << QStringLiteral("language");
        QTest::newRow("appearance") << 1 << QStringLiteral("dark") << QStringLiteral("appearance");
        QTest::newRow("browser") << 2 << QStringLiteral("embedded") << QStringLiteral("browser");
    }

    void eachSettingIsKeptOnItsOwn()
    {
        QFETCH(int, box);
        QFETCH(QString, value);
        QFETCH(QString, key);
        SettingsDialog dialog(*m_profile, 24'710);
        QSignalSpy saved(&dialog, &SettingsDialog::saved);
        QComboBox *choice = dialog.findChildren<QComboBox *>()[box];
        choice->setCurrentIndex(choice->findData(value));
        save(dialog);
        QCOMPARE(saved.count(), 1);
        QCOMPARE(saved[0][0].toBool(), false);
        QCOMPARE(profile::settingInForce(*m_profile, key).value(), value);
        for (const QString &other : profile::settingKeys()) {
            QCOMPARE(m_profile->setting(other).value().has_value(), other == key);
        }
    }

    void whatIsInForceIsShown()
    {
        QVERIFY(m_profile->setSetting(QStringLiteral("language"), QStringLiteral("de")));
        const SettingsDialog dialog(*m_profile, 24'710);
        const QComboBox *language = dialog.findChildren<QComboBox *>()[0];
        QCOMPARE(language->currentData().toString(), QStringLiteral("de"));
        QCOMPARE(language->currentText(), QStringLiteral("Deutsch"));
    }

    void whatChangesLaterIsSaid()
    {
        SettingsDialog dialog(*m_profile, 24'710);
        QVERIFY(!said(dialog).contains(QLatin1String("next start")));
        dialog.findChildren<QComboBox *>()[1]->setCurrentIndex(2);
        QVERIFY(said(dialog).contains(QLatin1String("Language and appearance change at the next")));
        dialog.findChild<QSpinBox *>()->setValue(24'711);
        QVERIFY(said(dialog).contains(QLatin1String("Admin too")));
        QSignalSpy saved(&dialog, &SettingsDialog::saved);
        save(dialog);
        QCOMPARE(saved[0][0].toBool(), true);
        QCOMPARE(profile::listenerPort(*m_profile).value(), quint16(24'711));
    }

    void whereTheProxyListensIsKept()
    {
        SettingsDialog dialog(*m_profile, 24'710);
        QSpinBox *port = dialog.findChildren<QSpinBox *>()[1];
        QLineEdit *bridge = bridgeOf(dialog);
        QCOMPARE(port->value(), 24'711);
        QVERIFY(bridge->text().isEmpty());
        port->setValue(24'800);
        QVERIFY(said(dialog).contains(QLatin1String("in every program too")));
        bridge->setText(QStringLiteral(" 172.17.0.1 "));
        QVERIFY(said(dialog).contains(QLatin1String("every container on that bridge")));
        save(dialog);
        QCOMPARE(profile::proxyPort(*m_profile).value(), quint16(24'800));
        QCOMPARE(profile::proxyBridge(*m_profile).value(), QStringLiteral("172.17.0.1"));
        QVERIFY(!m_profile->setting(QStringLiteral("listener.port")).value());

        SettingsDialog again(*m_profile, 24'710);
        QCOMPARE(bridgeOf(again)->text(), QStringLiteral("172.17.0.1"));
        bridgeOf(again)->clear();
        save(again);
        QCOMPARE(profile::proxyBridge(*m_profile).value(), QString());
    }

    void noAddressForContainersIsNotSaved_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a name") << QStringLiteral("host.docker.internal");
        QTest::newRow("too few numbers") << QStringLiteral("172.17.1");
        QTest::newRow("with a port") << QStringLiteral("172.17.0.1:24711");
    }
    void noAddressForContainersIsNotSaved()
    {
        QFETCH(QString, text);
        SettingsDialog dialog(*m_profile, 24'710);
        const auto *button = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
        bridgeOf(dialog)->setText(text);
        QVERIFY(!button->isEnabled());
        QVERIFY(said(dialog).contains(QLatin1String("such as 172.17.0.1")));
        QVERIFY(!bridgeOf(dialog)->accessibleDescription().isEmpty());
        bridgeOf(dialog)->clear();
        QVERIFY(button->isEnabled());
        QVERIFY(bridgeOf(dialog)->accessibleDescription().isEmpty());
    }

    void theProxyStartsWithTheSession()
    {
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        qunsetenv("XDG_RUNTIME_DIR"); // no systemd looks after this session
        const QString entry = service::autostartFile();
        for (const bool isOn : {true, false}) {
            SettingsDialog dialog(*m_profile, 24'710);
            auto *start = dialog.findChild<QCheckBox *>();
            QTRY_VERIFY(start->isEnabled());
            QVERIFY(start->accessibleDescription().contains(QLatin1String("desktop")));
            QCOMPARE(start->isChecked(), !isOn);
            QSignalSpy saved(&dialog, &SettingsDialog::saved);
            start->setChecked(isOn);
            save(dialog);
            QTRY_COMPARE(saved.count(), 1);
            QCOMPARE(QFile::exists(entry), isOn);
        }
    }

    void whatNeedsAPassphraseDoesNotStartByItself()
    {
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(m_profile->setSetting(QStringLiteral("secrets.place"), QStringLiteral("file")));
        SettingsDialog dialog(*m_profile, 24'710);
        auto *start = dialog.findChild<QCheckBox *>();
        QTRY_VERIFY(start->isEnabled());
        QSignalSpy saved(&dialog, &SettingsDialog::saved);
        start->setChecked(true);
        save(dialog);
        QVERIFY(said(dialog).contains(QLatin1String("in a file under a passphrase")));
        QVERIFY(dialog.isEnabled());
        QCOMPARE(saved.count(), 0);
        QVERIFY(!QFile::exists(service::autostartFile()));
    }

    void aStartThatWasEditedIsLeftAlone()
    {
        qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(QDir().mkpath(QFileInfo(service::autostartFile()).path()));
        QFile file(service::autostartFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        SettingsDialog dialog(*m_profile, 24'710);
        auto *start = dialog.findChild<QCheckBox *>();
        QTRY_VERIFY(start->isChecked());
        QVERIFY(!start->isEnabled());
        QVERIFY(start->accessibleDescription().contains(QLatin1String("edited by hand")));
    }

    void aServiceThatWaitsForTheKeychainSaysSo()
    {
        service::ServiceState systemd;
        QVERIFY(ui::runningWords(systemd).contains(QLatin1String("does not run")));
        systemd.active = "active";
        QCOMPARE(ui::runningWords(systemd), QStringLiteral("It runs."));
        systemd.says = QStringLiteral("It waits: The keychain is locked.\x1b");
        QVERIFY(ui::runningWords(systemd).startsWith(QLatin1String("It waits: The keychain is")));
        QVERIFY(!ui::runningWords(systemd).contains(QChar(0x1b)));
    }

private:
    // the other line edits are parts of the spin boxes
    static QLineEdit *bridgeOf(const SettingsDialog &dialog)
    {
        return dialog.findChild<QLineEdit *>({}, Qt::FindDirectChildrenOnly);
    }
    static void save(SettingsDialog &dialog)
    {
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    }
    static QString said(const SettingsDialog &dialog)
    {
        QString all;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            all += label->text() + u'\n';
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<profile::Profile> m_profile;
};

LATCHKEY_TEST(tst_SettingsDialog)
#include "tst_SettingsDialog.moc"
