// SPDX-License-Identifier: Apache-2.0
// A base string in its parts: each in the colour of where it comes from, and what it is beneath it.
#pragma once

#include "doctor/Diagnosis.h"

#include <QTextEdit>

namespace latchkey::ui {

class BaseStringView : public QTextEdit
{
    Q_OBJECT
public:
    explicit BaseStringView(QWidget *parent = nullptr);

    void show(const QList<doctor::BasePart> &parts);

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    QList<doctor::BasePart> m_parts;
};

} // namespace latchkey::ui
