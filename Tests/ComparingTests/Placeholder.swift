import Comparing
