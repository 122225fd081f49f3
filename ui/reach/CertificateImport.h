// SPDX-License-Identifier: Apache-2.0
// Takes a certificate of the user's own: its files, and a passphrase where the key has one.
#pragma once

#include "tls/BroughtIdentity.h"
#include "tls/CertificateShelf.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace latchkey::ui {

class FieldHint;
class PasswordField;

class CertificateImport : public QDialog
{
    Q_OBJECT
public:
    // `shelf` must outlive it.
    CertificateImport(tls::CertificateShelf &shelf, QWidget *parent = nullptr);

    QLineEdit *certificate() const { return m_certificate.edit; }
    QLineEdit *key() const { return m_key.edit; }

Q_SIGNALS:
    void kept(const latchkey::tls::ServedHost &host);

private:
    struct File
    {
        QLineEdit *edit;
        FieldHint *hint;
        QWidget *box;
    };

    File addFile(const QString &name, const QString &what);
    void build();
    void validate();
    Result<tls::BroughtFiles> files() const;
    void take();
    void showProblem(const Problem &problem);
    void askForPassphrase(const Problem &problem);

    tls::CertificateShelf &m_shelf;
    QComboBox *m_address;
    FieldHint *m_addressHint;
    File m_certificate;
    File m_key;
    QWidget *m_secret;
    PasswordField *m_passphrase;
    QLabel *m_remarks;
    QPushButton *m_take = nullptr;
    bool m_isKept = false;
};

} // namespace latchkey::ui
