// SPDX-License-Identifier: Apache-2.0
// The key of a program, shown the only time that anybody can.
#pragma once

#include "clients/ClientRepository.h"

#include <QDialog>

namespace latchkey::ui {

class CopyField;
class SecretClipboard;

// What showing a key takes. `clipboard` must outlive the dialogs; `proxyPort` is where the proxy
// listens, `bridge` its address for containers (empty: none).
struct KeyShowing
{
    SecretClipboard &clipboard;
    quint16 proxyPort = 0;
    QString bridge = {};
};

class KeyDialog : public QDialog
{
    Q_OBJECT
public:
    KeyDialog(const clients::NewClient &made, const KeyShowing &showing, QWidget *parent = nullptr);

private:
    // The store's address with the key in it, where the proxy listens at `host`.
    CopyField *address(const QString &name, const QString &host, const QString &key,
                       const KeyShowing &showing);
    CopyField *field(const QString &name, const QString &text, const KeyShowing &showing);
};

} // namespace latchkey::ui
