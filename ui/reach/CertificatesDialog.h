// SPDX-License-Identifier: Apache-2.0
// The certificates by which others call this computer: which there are, and what the stores'
// servers run to trust them.
#pragma once

#include "tls/CertificateShelf.h"
#include "tls/TrustCommand.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class FieldHint;

class CertificatesDialog : public QDialog
{
    Q_OBJECT
public:
    // `session` must outlive it.
    CertificatesDialog(session::Session &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    using Entry = tls::CertificateShelf::Entry;

    void build();
    QWidget *facts();
    QWidget *server();
    void fill(const QByteArray &host);
    void showEntry();
    void showCommand();
    std::optional<Entry> current() const;
    void askForAddress();
    void make(const tls::ServedHost &host);
    void bring();
    void askToRemove();
    void remove(const Entry &entry);
    void take(const tls::ServedHost &host, const Result<void> &kept);

    session::Session &m_session;
    tls::CertificateShelf m_shelf;
    QList<Entry> m_entries;
    std::optional<tls::ServedHost> m_removed; // whose trust is to be taken away now

    QListWidget *m_list;
    QPushButton *m_renew;
    QPushButton *m_remove;
    FieldHint *m_problem;
    QWidget *m_facts;
    QLabel *m_trouble;
    QLabel *m_names;
    QLabel *m_issuer;
    QLabel *m_until;
    QLabel *m_fingerprint;
    QWidget *m_server;
    QLabel *m_what;
    QPushButton *m_copy;
    QComboBox *m_system;
    QPlainTextEdit *m_command;
};

} // namespace latchkey::ui
