<?php
// SPDX-License-Identifier: Apache-2.0
// What app/bootstrap.php is in a store: after it Commerce's classes can be used.
define('BP', dirname(__DIR__));
require BP . '/stand-in/classes.php';
