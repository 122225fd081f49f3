// SPDX-License-Identifier: Apache-2.0
// Asks for the address under which stores call this computer.
#pragma once

#include "tls/ServedHost.h"

#include <QDialog>

class QComboBox;

namespace latchkey::ui {

class FieldHint;

class ServedHostDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ServedHostDialog(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const latchkey::tls::ServedHost &host);

private:
    void take();

    QComboBox *m_address;
    FieldHint *m_hint;
};

// A field for such an address, with those of this computer to choose from; `name` is what screen
// readers call it.
QComboBox *servedHostField(const QString &name, QWidget *parent);

} // namespace latchkey::ui
