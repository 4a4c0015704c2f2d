"""Tests of what a target takes."""
