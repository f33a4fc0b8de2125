"""The things seen on the screens: each shows values and says what the user did."""
